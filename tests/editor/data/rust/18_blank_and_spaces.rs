

    
		fn tabbed() {
		}
   

